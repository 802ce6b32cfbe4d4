"""Which articles are one independent source: copies, excerpts, translations, the same agency or communiqué."""
