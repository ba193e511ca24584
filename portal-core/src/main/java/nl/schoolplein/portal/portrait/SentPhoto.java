package nl.schoolplein.portal.portrait;

import java.io.IOException;
import java.util.Optional;
import nl.schoolplein.api.Upload;
import nl.schoolplein.portal.picture.Picture;
import nl.schoolplein.portal.picture.Pictures;
import nl.schoolplein.portal.picture.RefusedPictureException;

/**
 * A photo that somebody sent.
 *
 * @param picture the pixels, if it can be used
 * @param refused the key of the text that says why not, to which the most megabytes are given; else empty
 */
record SentPhoto(Optional<Picture> picture, String refused) {
    static final long MOST_MEGABYTES = 20;

    private static final long MOST_PIXELS = 50_000_000;

    static SentPhoto read(Upload upload) throws IOException {
        if (upload.size() > MOST_MEGABYTES * 1024 * 1024) {
            return new SentPhoto(Optional.empty(), "portrait.too-large");
        }
        try {
            return new SentPhoto(
                    Optional.of(Pictures.read(upload::open, MOST_PIXELS, Portraits.Size.LARGE.side())), "");
        } catch (RefusedPictureException refused) {
            return new SentPhoto(
                    Optional.empty(), "picture." + refused.reason().word());
        }
    }
}
