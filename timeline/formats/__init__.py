"""How dates and times of the desk and the admin are written where Django's own way reads ill."""
