package nl.schoolplein.api;

import java.util.UUID;

/**
 * An adult linked to a pupil (ouder/verzorger).
 *
 * @param id its id, the same as {@link Viewer#person()} of that guardian
 * @param name as others see it, for example "Sanne Visser"
 * @param mayAct whether this guardian may act for a pupil of the family (report, sign up, consent)
 * @since 0.1
 */
public record Guardian(UUID id, String name, boolean mayAct) {}
