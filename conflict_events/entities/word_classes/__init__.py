"""What each word of a sentence is here: verb, noun, adjective, name, or a word of a closed class."""
