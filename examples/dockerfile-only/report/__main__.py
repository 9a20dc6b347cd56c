print("one report")
