/**
 * What Roast asks of the outside: the ports, and the values that go through them.
 *
 * <p>Every port is blocking, safe for use by many threads, and never takes or gives null. An expected outcome is a value.
 * A failure is a {@link dev.roast.port.PortUnavailableException}, which may pass, or a
 * {@link dev.roast.port.PortFailureException}, which will not. Every call that changes something may be repeated: after
 * an unknown outcome the caller repeats it before it concludes anything. An interrupted thread gets its answer as soon as
 * can be, with its interrupt flag set again.
 *
 * <p>Time that several processes compare is the adapter's own (the database's, the server's, an injected clock in
 * memory). Leases, delays and windows are therefore durations, never instants.
 */
@NullMarked
package dev.roast.port;

import org.jspecify.annotations.NullMarked;
