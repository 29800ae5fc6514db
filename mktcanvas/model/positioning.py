"""Brands, the positioning maps that they are placed on, ideal points, and the claims of the positioning."""

from typing import Annotated, ClassVar

from pydantic import BaseModel, BeforeValidator, ConfigDict
from sqlmodel import JSON, Field

from mktcanvas.model.choices import AxisMeaning, ClaimKind, PriceTier
from mktcanvas.model.fields import Colour, Id, Line, Number, Prose, Ref, Unit01, unpacked
from mktcanvas.model.row import Card, Ranked


class Brand(Card):
    """A brand of ours or of a competitor."""

    table: ClassVar[str] = "brand"

    ours: bool = False
    colour: Colour | None = None
    price_tier: PriceTier | None = None


class Claim(Card):
    """A promise of the positioning, and what it means, concretely, in each P."""

    table: ClassVar[str] = "claim"
    zone: ClassVar[str | None] = "kind"
    indexed: ClassVar[tuple[str, ...]] = ("kind",)

    kind: ClaimKind
    in_product: Prose = ""
    in_price: Prose = ""
    in_place: Prose = ""
    in_promotion: Prose = ""


class MapMethod(BaseModel):
    """How a map was computed from ratings: the method, its data, shares explained (0..1) and loadings."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    name: Line
    data: Line = ""
    explained: tuple[Unit01, ...] = ()
    vectors: dict[Line, tuple[Number, Number]] = {}


class PositioningMap(Ranked):
    """A perceptual map with two named axes; its table is ``map``."""

    table: ClassVar[str] = "map"
    unique: ClassVar[tuple[tuple[str, ...], ...]] = (("ref",),)

    ref: Ref | None = None
    title: Line
    x_low: Line = ""
    x_high: Line = ""
    x_meaning: AxisMeaning = AxisMeaning.other
    y_low: Line = ""
    y_high: Line = ""
    y_meaning: AxisMeaning = AxisMeaning.other
    method: Annotated[MapMethod | None, BeforeValidator(unpacked)] = Field(default=None, sa_type=JSON)


class Placement(Ranked):
    """Where a brand is on a map and, optionally, where it wants to be; all coordinates 0..1."""

    table: ClassVar[str] = "placement"
    indexed: ClassVar[tuple[str, ...]] = ("map", "brand")
    unique: ClassVar[tuple[tuple[str, ...], ...]] = (("map", "brand"),)

    map: Id = Field(foreign_key="map.id", ondelete="CASCADE")
    brand: Id = Field(foreign_key="brand.id", ondelete="CASCADE")
    x: Unit01
    y: Unit01
    wanted_x: Unit01 | None = None
    wanted_y: Unit01 | None = None


class Ideal(Ranked):
    """Where a segment would put its favourite: a circle on a map; centre and radius in map units 0..1."""

    table: ClassVar[str] = "ideal"
    indexed: ClassVar[tuple[str, ...]] = ("map", "segment")
    unique: ClassVar[tuple[tuple[str, ...], ...]] = (("map", "segment"),)

    map: Id = Field(foreign_key="map.id", ondelete="CASCADE")
    segment: Id = Field(foreign_key="segment.id", ondelete="CASCADE")
    x: Unit01
    y: Unit01
    radius: Unit01 = 0.1
