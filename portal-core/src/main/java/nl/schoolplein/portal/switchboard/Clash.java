package nl.schoolplein.portal.switchboard;

import java.util.List;

/** The page of somebody who came second: what others changed meanwhile, what was wished for, and whether to set it still. */
public record Clash(String title, List<TrailLine> changes, List<String> wishes, Resend again) {}
