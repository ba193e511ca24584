package nl.schoolplein.absences.leave;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.absences.rules.RuleBook;
import nl.schoolplein.absences.rules.RuleChange;

/**
 * What requests are judged by, read at once.
 *
 * @param requests all requests of the pupils of this school year and later
 * @param grounds what the school made of the grounds
 * @param changes what it made of the rules
 */
record Facts(List<LeaveRequest> requests, List<SchoolGround> grounds, List<RuleChange> changes) {

    /** Three queries, however many pupils. */
    static Facts read(LeaveRequests repository, Collection<UUID> pupils, LocalDate from) {
        List<LeaveRequest> requests = pupils.isEmpty() ? List.of() : repository.since(pupils, yearOf(from));
        return new Facts(requests, repository.grounds(), repository.ruleChanges());
    }

    /** The school year begins on 1 August (Wet op het primair onderwijs, artikel 1). */
    static LocalDate yearOf(LocalDate day) {
        LocalDate begin = LocalDate.of(day.getYear(), Month.AUGUST, 1);
        return begin.isAfter(day) ? begin.minusYears(1) : begin;
    }

    /** The rules of a day. */
    RuleBook rules(LocalDate day) {
        return RuleBook.on(day, changes);
    }
}
