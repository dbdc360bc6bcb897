// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.support;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.StreamSupport;

/** Chromium's make-believe authenticator: holds passkeys and always recognises its user. */
public final class VirtualAuthenticator {
    private final CDPSession browser;
    private final String id;

    private VirtualAuthenticator(CDPSession browser, String id) {
        this.browser = browser;
        this.id = id;
    }

    public static VirtualAuthenticator in(Page page) {
        var browser = page.context().newCDPSession(page);
        browser.send("WebAuthn.enable");
        return plugIn(browser);
    }

    private static VirtualAuthenticator plugIn(CDPSession browser) {
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("hasPrf", true);
        options.addProperty("automaticPresenceSimulation", true);
        var wrapped = new JsonObject();
        wrapped.add("options", options);
        var answer = browser.send("WebAuthn.addVirtualAuthenticator", wrapped);
        return new VirtualAuthenticator(browser, answer.get("authenticatorId").getAsString());
    }

    /** Puts an empty one in its place. */
    public VirtualAuthenticator replace() {
        browser.send("WebAuthn.removeVirtualAuthenticator", named());
        return plugIn(browser);
    }

    public List<JsonObject> passkeys() {
        var answer = browser.send("WebAuthn.getCredentials", named());
        return StreamSupport.stream(answer.getAsJsonArray("credentials").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    /** Holds the same passkeys with another counter, as a copy does that was made before. */
    public void count(long counter) {
        for (var passkey : passkeys()) {
            var gone = named();
            gone.add("credentialId", passkey.get("credentialId"));
            browser.send("WebAuthn.removeCredential", gone);
            passkey.addProperty("signCount", counter);
            var copy = named();
            copy.add("credential", passkey);
            browser.send("WebAuthn.addCredential", copy);
        }
    }

    private JsonObject named() {
        var name = new JsonObject();
        name.addProperty("authenticatorId", id);
        return name;
    }
}
