"""What pages and the HTTP API share where something is added: forms are read, jobs are asked for."""
