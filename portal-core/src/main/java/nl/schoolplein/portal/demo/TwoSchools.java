package nl.schoolplein.portal.demo;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.schoolyear.Region;

/** The two schools of the demo: what they are called, who is there, and their year. */
enum TwoSchools {
    /** A school with a group for each year. */
    LINDE("de-linde", "De Linde", "#0b6e6e", 1) {
        @Override
        void people(DemoBundle bundle, DemoSchool school) {
            for (int year = 1; year <= 8; year++) {
                school.group("Groep " + year, year, year);
            }
            school.birthdayIn("Groep 3");
            school.pupils(23);
            bundle.guardian("sanne", "Sanne", "Visser");
            bundle.guardian("mark", "Mark", "Jansen");
            school.pupil("mila", "Mila", "Jansen", "Groep 3", List.of("sanne", "mark"));
            school.pupil("tom", "Tom", "Visser", "Groep 6", List.of("sanne"));
            DemoFamilies.write(bundle, school);
            bundle.staff("karin", "Karin", "Mulder", true, List.of());
            bundle.staff("marieke", "Marieke", "de Boer", true, List.of());
            bundle.staff("noor", "Noor", "Bakker", false, List.of("Groep 3"));
            bundle.staff("anouk", "Anouk", "Smit", false, List.of("Groep 6"));
        }

        @Override
        void plan(DemoYear year) {
            year.follows(Region.NOORD);
            year.studyDay(Month.SEPTEMBER, 3, DayOfWeek.MONDAY);
            year.studyDay(Month.NOVEMBER, 3, DayOfWeek.WEDNESDAY);
            year.studyDay(Month.JANUARY, 4, DayOfWeek.TUESDAY);
            year.studyDay(Month.JUNE, 2, DayOfWeek.FRIDAY);
            year.freeFridays("Groep 1 is vrijdag vrij", "Groep 1", null);
        }
    },
    /** A small one with groups of two years. */
    KOMPAS("het-kompas", "Het Kompas", "#b3541e", 2) {
        @Override
        void people(DemoBundle bundle, DemoSchool school) {
            for (int year = 1; year <= 7; year += 2) {
                school.group("Groep " + year + "/" + (year + 1), year, year + 1);
            }
            school.pupils(20);
            bundle.guardian("sanne", "Sanne", "Visser");
            bundle.guardian("anouk", "Anouk", "de Wit");
            school.pupil("yara", "Yara", "Visser", "Groep 1/2", List.of("sanne"));
            school.pupil("pim", "Pim", "de Wit", "Groep 3/4", List.of("anouk"));
            bundle.staff("jeroen", "Jeroen", "Bakker", true, List.of());
            bundle.staff("anouk-staff", "Anouk", "de Wit", false, List.of("Groep 5/6"));
        }

        @Override
        void plan(DemoYear year) {
            year.follows(Region.ZUID);
            year.studyDay(Month.OCTOBER, 1, DayOfWeek.TUESDAY);
            year.studyDay(Month.DECEMBER, 1, DayOfWeek.MONDAY);
            year.studyDay(Month.MARCH, 2, DayOfWeek.THURSDAY);
            year.freeFridays("Vrijdagmiddag vrij", "Groep 1/2", LocalTime.NOON);
        }
    };

    private final String slug;
    private final String title;
    private final String colour;
    private final long seed;

    TwoSchools(String slug, String title, String colour, long seed) {
        this.slug = slug;
        this.title = title;
        this.colour = colour;
        this.seed = seed;
    }

    UUID id() {
        return DemoLogins.id(slug);
    }

    String slug() {
        return slug;
    }

    School school() {
        return new School(id(), slug, title, colour);
    }

    /** From this its people are invented. */
    long seed() {
        return seed;
    }

    /** Who is there, as the school administration knows them. */
    abstract void people(DemoBundle bundle, DemoSchool school);

    /** When there is no school. */
    abstract void plan(DemoYear year);
}
