// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import static nl.waakzaam.access.Right.account;
import static nl.waakzaam.access.Right.everybody;
import static nl.waakzaam.access.Role.DETECTIVE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import nl.waakzaam.access.Right;
import nl.waakzaam.access.Rights;
import org.springframework.context.annotation.Configuration;

/** Counts are for everybody; cameras for whoever brings the token of a search, which {@link CaseCameras} looks at. */
@Configuration(proxyBeanMethods = false)
class FeatureRights implements Rights {
    @Override
    public String module() {
        return "cameras";
    }

    @Override
    public List<Right> table() {
        return List.of(
                everybody(GET, FeatureAddresses.ROOT, "See what map programs can ask"),
                everybody(GET, FeatureAddresses.DESCRIPTION, "Read its description"),
                everybody(GET, FeatureAddresses.CONFORMANCE, "Read what standards it keeps to"),
                everybody(GET, FeatureAddresses.COLLECTIONS, "List its collections"),
                everybody(GET, FeatureAddresses.COLLECTION, "Read about a collection"),
                everybody(GET, FeatureAddresses.ITEMS, "Read a page of counts; of cameras with the token of one search"),
                everybody(GET, FeatureAddresses.ITEM, "Read one count; one camera with the token of one search"),
                everybody(GET, CountPages.PATH, "See about how many cameras municipalities have"),
                everybody(POST, CountPages.PATH, "Search, sort and page that list"),
                everybody(POST, CountPages.PATH + ".csv", "Export that list"),
                everybody(GET, CountFiles.SQUARES, "Download the counts of squares"),
                everybody(GET, CountFiles.MUNICIPALITIES, "Download the counts of municipalities"),
                everybody(GET, CountFiles.METADATA, "Read what catalogues need to know of them"),
                account(GET, CaseTokenPages.PATH, "See the tokens of an own search", DETECTIVE),
                account(POST, CaseTokenPages.PATH, "Make a token of an own search, shortly after a proof", DETECTIVE),
                account(POST, CaseTokenPages.WITHDRAW, "Withdraw a token of an own search", DETECTIVE));
    }

    @Override
    public List<String> provenByOwnToken() {
        return List.of(FeatureAddresses.ROOT, FeatureAddresses.ROOT + "/**");
    }
}
