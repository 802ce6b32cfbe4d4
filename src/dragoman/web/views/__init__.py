"""What pages show, prepared: templates only lay it out."""
