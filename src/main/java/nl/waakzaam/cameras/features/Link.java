// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

/** Where else to go (RFC 8288), as OGC API writes it. */
record Link(String href, String rel, String type, String title) {
    static final String JSON = "application/json";
    static final String GEO_JSON = "application/geo+json";
    static final String OPENAPI = "application/vnd.oai.openapi+json;version=3.0";
    static final String HTML = "text/html";
    static final String CSV = "text/csv";
}
