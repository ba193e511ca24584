package nl.schoolplein.portal.demo;

import java.util.List;
import java.util.Random;

/** Invented names, the same ones every time. */
final class DemoNames {
    private static final List<String> FIRST = List.of(
            "Emma", "Noah", "Julia", "Daan", "Sara", "Liam", "Nora", "Sem", "Zoë", "Lucas", "Yara", "Finn", "Aisha",
            "Mees", "Lina", "Adam", "Fleur", "Milan", "Hanna", "Sami", "Evi", "Thijs", "Noor", "Bram", "Amira", "Jesse",
            "Lotte", "Ibrahim", "Saar", "Luuk", "Maud", "Cas", "Ella", "Jurre", "Roos", "Boaz", "Fenna", "Ömer", "Isa",
            "Stijn", "Lieke", "Guus", "Nadia", "Pim", "Jasmijn", "Teun", "Elif", "Hugo", "Femke", "Rayan");
    private static final List<String> LAST = List.of(
            "de Vries",
            "Jansen",
            "Yılmaz",
            "Bakker",
            "van den Berg",
            "El Amrani",
            "Visser",
            "Smit",
            "Meijer",
            "Kaya",
            "de Boer",
            "Mulder",
            "Nguyen",
            "de Groot",
            "Bos",
            "Vos",
            "Peters",
            "Hendriks",
            "van Leeuwen",
            "Dekker",
            "Brouwer",
            "Kowalski",
            "de Wit",
            "Dijkstra",
            "Smits",
            "van der Meer",
            "Haddad",
            "Schouten",
            "Prins",
            "Blom");
    private static final List<String> GROWN = List.of(
            "Sanne", "Mark", "Fatima", "Jeroen", "Linda", "Mehmet", "Ilse", "Rob", "Samira", "Bas", "Marloes", "Hassan",
            "Esther", "Wouter", "Ayşe", "Martijn", "Petra", "Yusuf", "Kim", "Erik", "Naima", "Joost", "Anneke", "Dirk");

    private final Random random;

    /** Apart, so that a name does not depend on how many days were asked for. */
    private final Random days;

    DemoNames(long seed) {
        random = new Random(seed);
        days = new Random(seed);
    }

    String first() {
        return any(FIRST);
    }

    String last() {
        return any(LAST);
    }

    String grown() {
        return any(GROWN);
    }

    boolean chance(double part) {
        return random.nextDouble() < part;
    }

    /** A day of a year, from 0 on. */
    int day() {
        return days.nextInt(365);
    }

    boolean chanceOfDay(double part) {
        return days.nextDouble() < part;
    }

    private String any(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }
}
