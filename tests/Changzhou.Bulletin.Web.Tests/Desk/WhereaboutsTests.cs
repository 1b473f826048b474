using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Web.Desk.Board;

namespace Changzhou.Bulletin.Web.Tests.Desk;

/// <summary>The overview says in words at which page of the desk somebody is.</summary>
public sealed class WhereaboutsTests
{
    [Theory]
    [InlineData(2023, "/desk/2023/figures", "2023 年 数据")]
    [InlineData(2023, "/desk/2023/import", "2023 年 导入")]
    [InlineData(2023, "/desk/2023/proof", "2023 年 勘校")]
    [InlineData(2023, "/desk/2023/release", "2023 年 审签与发布")]
    [InlineData(2023, "/desk/2023/air", "2023 年 环境空气")]
    [InlineData(2023, "/desk/2023/summary", "2023 年 综述")]
    [InlineData(2023, "/desk/2023/front", "2023 年 封面与刊首")]
    [InlineData(null, "/desk", "概览")]
    public void A_page_is_called_as_the_navigation_or_the_outline_calls_it(int? year, string place, string expected) =>
        Assert.Equal(expected, OverviewPage.PlaceOf(new PresentPerson(Guid.NewGuid(), Guid.NewGuid(), "李编辑", year, place, null)));
}
