package org.shebaohub.planted.connector.tax;

public class TaxAnswer {
}
