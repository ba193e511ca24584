package nl.schoolplein.absences.register;

import java.util.UUID;

/**
 * A group on the team's first page.
 *
 * @param own whether the viewer teaches it
 * @param pupils how many there are
 * @param here how many are in the class
 * @param ill how many are reported ill
 * @param missing how many are missing, and nobody has said why
 * @param done whether the list of this half of the day is done
 */
public record GroupCard(
        UUID id, String name, boolean own, int pupils, long here, long ill, long missing, boolean done) {}
