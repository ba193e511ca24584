package nl.schoolplein.bookcase;

import nl.schoolplein.api.Upload;

/**
 * What is sent to give a document a new version.
 *
 * @param file what readers get from now on
 * @param askAgain whether guardians who agreed with an older version are asked once more
 */
public record NewVersion(Upload file, boolean askAgain) {}
