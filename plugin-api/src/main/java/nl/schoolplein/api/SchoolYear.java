package nl.schoolplein.api;

import java.time.LocalDate;

/**
 * A school year: 1 August to 31 July (Wet op het primair onderwijs, artikel 1).
 *
 * @param from 1 August
 * @param until 31 July, included
 * @param firstSchoolDay the first day with school
 * @param lastSchoolDay the last day with school
 * @since 1.0
 */
public record SchoolYear(LocalDate from, LocalDate until, LocalDate firstSchoolDay, LocalDate lastSchoolDay) {}
