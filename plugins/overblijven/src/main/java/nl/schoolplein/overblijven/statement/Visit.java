package nl.schoolplein.overblijven.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One booking and how it went: what is charged follows from these alone.
 *
 * @param guardian who made the booking, and is charged
 * @param cents what it cost when it was booked
 * @param booked when it was made
 */
record Visit(UUID care, UUID pupil, LocalDate day, UUID guardian, int cents, Went went, Instant booked) {}
