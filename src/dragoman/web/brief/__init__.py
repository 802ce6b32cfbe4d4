"""Dossiers as documents on paper: what stands in one (`content`), and how it is set as PDF (`paper`) and DOCX (`word`)."""
