"""The HTTP API: what the pages show, as JSON, comma-separated values or Parquet."""
