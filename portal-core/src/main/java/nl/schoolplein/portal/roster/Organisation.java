package nl.schoolplein.portal.roster;

/** A school as a roster names it: its id in the school administration, and its name. */
public record Organisation(String id, String name) {}
