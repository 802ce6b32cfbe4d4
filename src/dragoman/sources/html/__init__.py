"""Pages of the web: the article, and only it, with what stood around it."""
