// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.sealing;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import nl.waakzaam.platform.Keys;

/** Keys of files in a folder, for tests outside this module. */
public final class TestFileKeys {
    private TestFileKeys() {}

    public static FileKeys in(Path folder) throws GeneralSecurityException {
        var keys = new Keys(folder);
        return new FileKeys(keys, new MasterKey(keys));
    }

    /** Wraps all keys in the folder with a fresh master. */
    public static void rotate(Path folder) throws GeneralSecurityException {
        var keys = new Keys(folder);
        var master = new MasterKey(keys);
        new MonthKeys(keys, master, new FileKeys(keys, master), Clock.systemUTC()).rotateMaster();
    }
}
