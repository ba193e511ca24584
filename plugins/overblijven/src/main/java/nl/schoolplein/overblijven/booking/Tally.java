package nl.schoolplein.overblijven.booking;

import java.time.LocalDate;
import java.util.UUID;

/** How many children of a group come to a kind of care on a day, or wait for a place, and the last turn among them. */
public record Tally(UUID care, LocalDate onDay, UUID pupilGroup, BookingState state, long children, long lastTurn) {}
