"""What dragoman codes where no frame of its tables fits: the training of the coder of deeds."""
