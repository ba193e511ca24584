package nl.schoolplein.portal.switchboard;

import java.util.List;

/** The page that asks first: what else stops, and whether to go on. */
public record Stops(String title, List<StopLine> modules, Resend again) {}
