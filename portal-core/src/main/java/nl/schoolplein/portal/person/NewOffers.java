package nl.schoolplein.portal.person;

import java.util.List;
import java.util.UUID;

/** The groups that are ticked. */
public record NewOffers(List<UUID> group) {}
