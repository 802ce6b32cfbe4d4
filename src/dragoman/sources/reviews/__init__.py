"""Press reviews: exports that hold many articles in one file, taken apart into single ones."""
