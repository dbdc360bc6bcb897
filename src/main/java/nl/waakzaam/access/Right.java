// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * One line of a table of rights: who may do what at which address.
 *
 * @param path a Spring path pattern, exactly as the controller maps it
 * @param act what it is, in one English sentence, for the documentation
 */
public record Right(HttpMethod method, String path, Who who, String act) {

    /** Who passes. */
    public sealed interface Who {
        /** Everybody, logged in or not. */
        record Everybody() implements Who {}

        /** An account with at least one of these roles. */
        record AccountWith(Set<Role> roles) implements Who {}

        /** Any account. */
        record AnyAccount() implements Who {}

        /** A machine client whose token carries this scope. */
        record ClientWith(String scope) implements Who {}
    }

    public static Right everybody(HttpMethod method, String path, String act) {
        return new Right(method, path, new Who.Everybody(), act);
    }

    public static Right account(HttpMethod method, String path, String act, Role... roles) {
        return new Right(method, path, new Who.AccountWith(Set.of(roles)), act);
    }

    public static Right anyAccount(HttpMethod method, String path, String act) {
        return new Right(method, path, new Who.AnyAccount(), act);
    }

    public static Right client(HttpMethod method, String path, String scope, String act) {
        return new Right(method, path, new Who.ClientWith(scope), act);
    }
}
