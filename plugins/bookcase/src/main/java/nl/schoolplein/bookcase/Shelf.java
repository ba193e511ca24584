package nl.schoolplein.bookcase;

import java.util.List;

/** The whole bookcase, as far as the viewer sees it. */
public record Shelf(List<FolderCard> folders, boolean mayAdd) {}
