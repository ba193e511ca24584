package nl.schoolplein.portal.page;

import java.util.List;

/**
 * All that a page is made of besides templates and texts: pages of equal origins are the same page. It is put together
 * before the page is, so that a change in between makes another origin, and never an old page under a new one.
 *
 * @param values what counts by its value
 * @param kept what is kept in memory, and replaced by another object whenever something of it may have changed; nothing of a
 *     plugin, which could not leave as long as a page is remembered
 */
public record Origin(List<Object> values, List<Same> kept) {

    /** An origin of these values and of these very objects; the lists are copied. */
    public static Origin of(List<Object> values, List<?> kept) {
        return new Origin(List.copyOf(values), kept.stream().map(Same::new).toList());
    }

    /** An object that equals nothing but itself. */
    public record Same(Object one) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Same same && same.one == one;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(one);
        }
    }
}
