package nl.schoolplein.overblijven.care;

import java.time.LocalDate;

/** A kind of care on a day on which it is held. */
public record CareOnDay(Care care, Terms terms, LocalDate day) {}
