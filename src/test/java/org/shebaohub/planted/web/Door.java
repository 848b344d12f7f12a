package org.shebaohub.planted.web;

public class Door {
}
