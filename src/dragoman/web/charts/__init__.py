"""Charts: one Vega-Lite specification each, drawn on the server and brought to life in the browser."""
