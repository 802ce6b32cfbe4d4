"""What is asked for on the web is worked off beside the requests: one job at a time, in a process of its own with limits."""
