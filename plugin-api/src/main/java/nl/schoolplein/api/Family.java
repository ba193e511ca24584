package nl.schoolplein.api;

import java.util.List;

/**
 * Pupils who have the same guardians, and those guardians (gezin). Children of one parent with another second parent are
 * another family.
 *
 * @param pupils brothers and sisters, in the order of their groups
 * @param guardians those who may see the pupils' items; nobody if no one has joined
 * @since 1.0
 */
public record Family(List<Pupil> pupils, List<Guardian> guardians) {

    /** A family; the lists are copied. */
    public Family {
        pupils = List.copyOf(pupils);
        guardians = List.copyOf(guardians);
    }
}
