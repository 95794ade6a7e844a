"""The commands other than `build`, without their command lines."""
