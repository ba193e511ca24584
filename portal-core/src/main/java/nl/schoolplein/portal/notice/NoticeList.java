package nl.schoolplein.portal.notice;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import nl.schoolplein.portal.page.Seen;

/**
 * What somebody was told, newest first.
 *
 * @param unread how many are not read, also of those that are not listed here
 * @param older where older ones are; empty if there are none
 * @param action where is said that all are read; empty if nobody may say so
 * @param seen the moment of the newest one, in milliseconds: what came later has not been seen
 * @param first whether the list begins with the newest one
 */
public record NoticeList(
        int unread,
        List<Day> days,
        String older,
        @JsonIgnore String action,
        long seen,
        @JsonIgnore boolean first) {

    /** A day, in the zone of the schools, and what was told on it. */
    public record Day(LocalDate day, List<Seen> notices) {}
}
