package org.shebaohub.hostile;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.concurrent.atomic.AtomicInteger;

/** Springs when somebody reads it back from bytes. */
final class Trap implements Serializable {

	static final AtomicInteger SPRUNG = new AtomicInteger();

	private static final long serialVersionUID = 1;

	private void readObject(ObjectInputStream stream) throws IOException, ClassNotFoundException {
		SPRUNG.incrementAndGet();
		stream.defaultReadObject();
	}
}
