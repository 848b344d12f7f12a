package org.shebaohub.web.paper;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.shebaohub.reimbursement.PaperDesk;

/**
 * The parts of a multipart body, each read from the line as it is asked for: the container's own way would lay medical
 * papers down on the disk in the clear.
 */
final class UploadParcel implements PaperDesk.Parcel {

	private final HttpServletRequest request;

	private FileItemIterator parts;

	UploadParcel(HttpServletRequest request) {
		this.request = request;
	}

	@Override
	public Optional<Sheet> next() throws IOException {
		try {
			if (parts == null) {
				FileUpload upload = new FileUpload();
				upload.setHeaderEncoding("UTF-8");
				parts = upload.getItemIterator(new ServletRequestContext(request));
			}
			return parts.hasNext() ? Optional.of(sheet(parts.next())) : Optional.empty();
		}
		catch (FileUploadException unreadable) {
			throw new IOException("no multipart body", unreadable);
		}
	}

	private static Sheet sheet(FileItemStream part) throws IOException {
		return new Sheet(part.getFieldName(), part.getName(), part.openStream());
	}
}
