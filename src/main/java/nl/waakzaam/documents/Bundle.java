// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;

/** Several papers behind one another, to be printed in one go. */
public final class Bundle {
    private Bundle() {}

    /** In the order given; at least one. */
    public static byte[] of(List<byte[]> papers) {
        var bytes = new ByteArrayOutputStream();
        var merger = new PDFMergerUtility();
        papers.forEach(paper -> merger.addSource(new RandomAccessReadBuffer(paper)));
        merger.setDestinationStream(bytes);
        try {
            merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
