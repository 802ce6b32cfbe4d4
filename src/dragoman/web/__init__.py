"""Dossiers in a browser: pages made on the server, and the same data as JSON."""
