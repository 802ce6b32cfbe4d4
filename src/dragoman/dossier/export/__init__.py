"""Lists as files: comma-separated values, Excel, Parquet and JSON lines, each naming inside what it holds and how it was asked."""
