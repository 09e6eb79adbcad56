package org.vouchsafe.wiring;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.stream.Stream;

/**
 * Knows no machine by its name. Java asks this instead of the system, so that no library can send a question to a name server in this program: Java's own
 * typefaces ask for the name of the machine they run on when a workbook is written.
 */
public final class NoNames extends InetAddressResolverProvider {
    @Override
    public InetAddressResolver get(Configuration configuration) {
        return new Refusing();
    }

    @Override
    public String name() {
        return "no names";
    }

    private static final class Refusing implements InetAddressResolver {
        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
            throw new UnknownHostException("This program looks up no names: " + host);
        }

        @Override
        public String lookupByAddress(byte[] address) throws UnknownHostException {
            throw new UnknownHostException("This program looks up no names");
        }
    }
}
