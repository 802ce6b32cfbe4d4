"""The digest: what is new of what is watched, for a terminal, as Markdown, as a page and as mail."""
