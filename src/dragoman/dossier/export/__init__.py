"""Lists as files: comma-separated values, Excel, Parquet and JSON lines, each telling of itself."""
