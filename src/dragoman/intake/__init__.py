"""Taking in: inputs are read, by several processes where there are many, and kept; for the command line and the pages."""
