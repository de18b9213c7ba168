"""Exchange: the field's formats, in and out."""
