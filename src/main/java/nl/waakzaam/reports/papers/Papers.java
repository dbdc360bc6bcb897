// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.papers;

import org.springframework.stereotype.Component;

/** Makes what is handed over out of a paper. */
@Component
public class Papers {
    Papers() {}

    /** Tagged (PDF/UA-1), with its fonts and pictures inside. */
    public byte[] pdf(Paper paper) {
        throw new UnsupportedOperationException();
    }

    /** For a word processor (Office Open XML), to be worked on. */
    public byte[] docx(Paper paper) {
        throw new UnsupportedOperationException();
    }

    /** One page that needs nothing else. */
    public byte[] html(Paper paper) {
        throw new UnsupportedOperationException();
    }

    /** Every figure with where it comes from, for a spreadsheet. */
    public byte[] csv(Paper paper) {
        throw new UnsupportedOperationException();
    }

    /** All of these in one file (ZIP). */
    public byte[] bundle(Paper paper) {
        throw new UnsupportedOperationException();
    }
}
