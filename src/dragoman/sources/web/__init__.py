"""What comes from the network: the one function that opens sockets, feeds, sitemaps, and the manners of a good visitor."""
