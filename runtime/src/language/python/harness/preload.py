"""Imported before the memory image is made, so that no run pays for reading and compiling them. A plain start goes without."""

import argparse, array, ast, asyncio, base64, bisect, calendar, cmath, collections, contextlib, copy, csv
import dataclasses, datetime, decimal, difflib, enum, fractions, functools, hashlib, heapq, hmac, html, io
import ipaddress, itertools, json, logging, math, operator, os, pathlib, pickle, pprint, queue, random, re
import secrets, shlex, statistics, string, struct, tempfile, textwrap, threading, time, traceback, types
import typing, unicodedata, unittest, unittest.mock, urllib.parse, uuid, zlib, zoneinfo
