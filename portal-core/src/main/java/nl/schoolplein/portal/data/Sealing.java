package nl.schoolplein.portal.data;

import java.util.UUID;

/** Makes texts of a school unreadable for whoever has no more than the database. */
public interface Sealing {

    /** Seals a text; {@code place} says where it stands, always the same for the same place. */
    byte[] seal(UUID school, String place, String text);

    /** Opens what was sealed for this school and place; fails for everything else. */
    String open(UUID school, String place, byte[] sealed);
}
