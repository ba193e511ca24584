package nl.schoolplein.portal.viewing;

import java.util.List;
import nl.schoolplein.portal.viewing.Sheet.Place;

/**
 * A part of a long list, as much as fits on a page.
 *
 * @param <T> what is listed
 * @param count how many there are on all pages
 */
record Sheet<T>(List<T> shown, Place place, long count) {
    private static final int FITS = 25;

    /** The number of a page, from 1, and how many there are. */
    record Place(int number, int of) {

        /** The page that was asked for, or the nearest that there is. */
        static Place of(int wished, long count) {
            int pages = (int) Math.max(1, (count + FITS - 1) / FITS);
            return new Place(Math.min(Math.max(wished, 1), pages), pages);
        }

        /** How many fit on it. */
        int most() {
            return FITS;
        }

        /** How many stand on the pages before it. */
        int before() {
            return (number - 1) * FITS;
        }
    }

    /** The part of a list that is there already. */
    static <T> Sheet<T> of(List<T> all, int wished) {
        Place place = Place.of(wished, all.size());
        List<T> shown = all.subList(place.before(), Math.min(all.size(), place.before() + FITS));
        return new Sheet<>(List.copyOf(shown), place, all.size());
    }
}
