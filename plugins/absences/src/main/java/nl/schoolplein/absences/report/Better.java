package nl.schoolplein.absences.report;

import java.time.LocalDate;

/**
 * What is sent when a child is better.
 *
 * @param back the first day on which it is at school again
 */
public record Better(LocalDate back) {}
